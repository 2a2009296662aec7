import { spoken } from '../spoken.ts';
import { germanFigureWords } from './de.ts';
import { englishFigureWords } from './en.ts';

export const figureWords = spoken.language === 'de' ? germanFigureWords : englishFigureWords;
